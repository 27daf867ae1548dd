package org.trifola.language.types;

/** What a type definition defines. */
public sealed interface CompositeType permits FunctionType {
}
