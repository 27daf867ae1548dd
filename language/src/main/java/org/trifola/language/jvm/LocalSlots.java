package org.trifola.language.jvm;

import java.lang.classfile.attribute.StackMapFrameInfo.ObjectVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The local variables of a method: the parameters, the instance, the other locals of the function, what the method keeps
 * at hand, and temporaries. A temporary is for operands of one type at one height of the operand stack.
 */
final class LocalSlots {

    private static final int TYPES = JvmType.values().length;

    private final int[] locals;
    private final JvmType[] types;
    private int instance;
    private final List<VerificationTypeInfo> fixed = new ArrayList<>();
    private List<VerificationTypeInfo> frozen;
    /** By height and type, the slot of a temporary and one more, or 0 if it has none. */
    private int[] slots = new int[64];
    /** The temporaries in the order of their slots. */
    private final List<Place> temporaries = new ArrayList<>();
    private int next;

    private record Place(int height, JvmType type) {
    }

    private LocalSlots(JvmType[] types) {
        this.types = types;
        this.locals = new int[types.length];
    }

    /**
     * Slots of a method that has the parameters and the other locals of a function.
     *
     * @param types of the locals of the function, its parameters first
     * @param parameters the number of parameters
     */
    static LocalSlots ofFunction(JvmType[] types, int parameters) {
        LocalSlots slots = ofParameters(types, parameters);
        for (int i = parameters; i < types.length; i++) {
            slots.locals[i] = slots.add(types[i]);
        }
        return slots;
    }

    /** Slots of a method that has the parameters of a function, but not its other locals. */
    static LocalSlots ofParameters(JvmType[] types, int parameters) {
        LocalSlots slots = new LocalSlots(types);
        for (int i = 0; i < parameters; i++) {
            slots.locals[i] = slots.add(types[i]);
        }
        slots.instance = slots.keep(Names.INSTANCE);
        return slots;
    }

    /** Slots of a method whose first parameter is the instance, with no locals of the function. */
    static LocalSlots ofInstance(JvmType[] types) {
        return ofParameters(types, 0);
    }

    /** Gives the local {@code index} of the function a slot. */
    void addLocal(int index) {
        locals[index] = add(types[index]);
    }

    private int add(JvmType type) {
        fixed.addAll(type.verificationTypes());
        return allocate(type.slots());
    }

    private int allocate(int count) {
        int slot = next;
        next += count;
        return slot;
    }

    /** A slot for an object of {@code type} that is set at the start of the method. All of them come before the first temporary. */
    int keep(ClassDesc type) {
        fixed.add(ObjectVerificationTypeInfo.of(type));
        return allocate(1);
    }

    /** A slot for a number of {@code type} that is set at the start of the method, before the first temporary. */
    int keep(JvmType type) {
        return add(type);
    }

    int instance() {
        return instance;
    }

    /** The slot of the local {@code index} of the function. */
    int local(int index) {
        return locals[index];
    }

    /** The number of locals of the function. */
    int locals() {
        return types.length;
    }

    JvmType type(int index) {
        return types[index];
    }

    /** The slot for an operand of {@code type} that is at {@code height}. */
    int temporary(int height, JvmType type) {
        int place = height * TYPES + type.ordinal();
        if (place >= slots.length) {
            slots = Arrays.copyOf(slots, 2 * place);
        }
        if (slots[place] == 0) {
            temporaries.add(new Place(height, type));
            slots[place] = allocate(type.slots()) + 1;
        }
        return slots[place] - 1;
    }

    /** The types of all slots where the operands of {@code spilled}, from the bottom on, are in temporaries. */
    List<VerificationTypeInfo> verificationTypes(List<JvmType> spilled) {
        if (frozen == null) {
            frozen = List.copyOf(fixed);
        }
        if (spilled.isEmpty()) {
            return frozen;
        }
        List<VerificationTypeInfo> all = new ArrayList<>(fixed);
        for (Place temporary : temporaries) {
            if (temporary.height < spilled.size() && spilled.get(temporary.height) == temporary.type) {
                all.addAll(temporary.type.verificationTypes());
            } else {
                for (int i = 0; i < temporary.type.slots(); i++) {
                    all.add(SimpleVerificationTypeInfo.TOP);
                }
            }
        }
        while (all.getLast() == SimpleVerificationTypeInfo.TOP) {
            all.removeLast();
        }
        return all;
    }
}
