/** Tests that prove nothing, each in its own way. None of them is ever run. */
package org.synccenter.contract.broken;
