package org.trifola.language.types;

/** What a reference refers to: any value of a kind, or a value of one type that a module defines. */
public sealed interface HeapType permits AbstractHeapType, DefinedType {
}
