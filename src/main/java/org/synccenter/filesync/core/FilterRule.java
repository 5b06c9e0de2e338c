package org.synccenter.filesync.core;

/** What one line of a filter says. */
sealed interface FilterRule permits IgnoreRule, FileLimit {}
