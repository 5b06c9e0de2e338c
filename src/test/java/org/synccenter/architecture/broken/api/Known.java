package org.synccenter.architecture.broken.api;

public interface Known {}
