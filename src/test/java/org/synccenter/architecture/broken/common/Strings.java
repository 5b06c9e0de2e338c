package org.synccenter.architecture.broken.common;

final class Strings {}
