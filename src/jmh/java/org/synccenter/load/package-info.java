/** Benchmarks of the whole engine under load: {@code mvn -q -Pbench process-test-classes}. Start reading at {@code ContractLoad}. */
package org.synccenter.load;
