/** Proves the contract: which test stands for which method of syncmgr.h and mobsync.h. Start reading at {@link org.synccenter.contract.Proves}. */
package org.synccenter.contract;
