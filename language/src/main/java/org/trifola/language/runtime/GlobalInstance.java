package org.trifola.language.runtime;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.types.GlobalType;
import org.trifola.language.types.ValueKind;

/** A global at run time. Numbers and vectors are kept as their bits, so that no access boxes. */
public final class GlobalInstance implements External {

    private final GlobalType type;
    private final boolean isVector;
    private final boolean isInteger;
    private long bits;
    private Object reference;
    private long highBits;
    private Object embedderObject;

    /** A global whose value is zero or null. */
    public GlobalInstance(GlobalType type) {
        this.type = type;
        this.isInteger = type.valueType().kind() == ValueKind.I32;
        this.isVector = type.valueType().kind() == ValueKind.V128;
    }

    @Override
    public GlobalType type() {
        return type;
    }

    /** Whether its value is a vector. */
    public boolean isVector() {
        return isVector;
    }

    /** The value of an {@code i32}. */
    public int getInt() {
        return (int) bits;
    }

    /** The value of an {@code i64}. */
    public long getLong() {
        return bits;
    }

    /** The value of an {@code f32}. */
    public float getFloat() {
        return Float.intBitsToFloat((int) bits);
    }

    /** The value of an {@code f64}. */
    public double getDouble() {
        return Double.longBitsToDouble(bits);
    }

    /** The value of a reference. */
    public Object getReference() {
        return reference;
    }

    /** The value of a {@code v128}. */
    public V128 getVector() {
        return new V128(bits, highBits);
    }

    /** The upper half of a {@code v128}, whose lower half is {@link #getLong}. */
    public long getHigh() {
        return highBits;
    }

    /** Sets an {@code i32}. */
    public void setInt(int value) {
        bits = value;
    }

    /** Sets an {@code i64}. */
    public void setLong(long value) {
        bits = value;
    }

    /** Sets an {@code f32}. */
    public void setFloat(float value) {
        bits = Float.floatToRawIntBits(value);
    }

    /** Sets an {@code f64}. */
    public void setDouble(double value) {
        bits = Double.doubleToRawLongBits(value);
    }

    /** Sets a {@code v128}. */
    public void setVector(V128 value) {
        setVector(value.low(), value.high());
    }

    /** Sets a {@code v128}. */
    public void setVector(long low, long high) {
        bits = low;
        highBits = high;
    }

    /** Sets a number or vector to its bits; those are ignored that its type has not got. */
    public void setBits(long low, long high) {
        bits = isInteger ? (int) low : low;
        highBits = high;
    }

    /** Sets a reference. */
    public void setReference(Object value) {
        reference = value;
    }

    /** The value, boxed; a null reference is null. */
    public Object get() {
        return switch (type.valueType().kind()) {
            case I32 -> (Object) getInt();
            case I64 -> getLong();
            case F32 -> getFloat();
            case F64 -> getDouble();
            case V128 -> getVector();
            case REFERENCE -> reference;
        };
    }

    /** Sets the value to {@code value}, boxed, of the global's type; a null reference is null. */
    public void set(Object value) {
        switch (type.valueType().kind()) {
            case I32 -> setInt((int) value);
            case I64 -> setLong((long) value);
            case F32 -> setFloat((float) value);
            case F64 -> setDouble((double) value);
            case V128 -> setVector((V128) value);
            case REFERENCE -> reference = value;
        }
    }

    /** The object by which embedders know this global, or null if none has been made so far. */
    public Object embedderObject() {
        return embedderObject;
    }

    /** Remembers the object by which embedders know this global, so that it keeps its identity. */
    public void setEmbedderObject(Object object) {
        embedderObject = object;
    }
}
