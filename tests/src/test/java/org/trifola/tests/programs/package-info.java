/** Programs of real compilers, and modules made by hand, run from outside through the polyglot API. */
package org.trifola.tests.programs;
