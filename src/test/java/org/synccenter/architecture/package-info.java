/** The rules of the house, and classes that break each of them to prove that it is watched. Start reading at {@code PackageTable}. */
@NullMarked
package org.synccenter.architecture;

import org.jspecify.annotations.NullMarked;
