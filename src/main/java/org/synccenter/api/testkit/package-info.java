/**
 * Drives any handler through the contract, outside of the center, and says in words what it breaks. Needs no test framework.
 * Start reading at {@link org.synccenter.api.testkit.HandlerKit}, then {@link org.synccenter.api.testkit.Rule}.
 */
@NullMarked
package org.synccenter.api.testkit;

import org.jspecify.annotations.NullMarked;
