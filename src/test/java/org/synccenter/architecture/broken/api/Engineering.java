package org.synccenter.architecture.broken.api;

import org.slf4j.Logger;
import org.synccenter.architecture.broken.engine.Noisy;

/** The API knows the engine, which knows the API; and a third party's type. */
abstract class Engineering {
    abstract Noisy engine();

    abstract Logger[] loggers();
}
