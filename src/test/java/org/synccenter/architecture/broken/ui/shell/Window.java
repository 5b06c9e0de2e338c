package org.synccenter.architecture.broken.ui.shell;

public interface Window {}
