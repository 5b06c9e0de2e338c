/** The two handlers of the guide for those who write one ({@code handlers.md}). */
package org.synccenter.examples;
