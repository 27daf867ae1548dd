package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_Object;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.util.List;

import org.trifola.language.module.Module;

/** A function that is too long for one method, cut into regions that each have a method of their own. */
final class CutFunction {

    private final Module module;
    private final CodeLayout layout;
    private final FunctionBody body;
    private final FrameArrays arrays;
    private final List<Region> regions;

    private CutFunction(Module module, CodeLayout layout, FunctionBody body, FrameArrays arrays, List<Region> regions) {
        this.module = module;
        this.layout = layout;
        this.body = body;
        this.arrays = arrays;
        this.regions = regions;
    }

    /**
     * Cuts a function.
     *
     * @param sizes how long methods may get
     * @throws IllegalArgumentException if it cannot be cut so that every method is short enough
     */
    static CutFunction cut(Module module, CodeLayout layout, FunctionBody body, MethodSizes sizes) {
        BodyOutline outline = OutlineReader.read(module, body);
        List<Region> regions = RegionPlanner.plan(body, outline, sizes);
        return new CutFunction(module, layout, body, new FrameArrays(body.locals(), outline.maximumArity(), outline.takesReferences()), regions);
    }

    /** The region of the whole body. */
    Region whole() {
        return regions.getFirst();
    }

    FrameArrays arrays() {
        return arrays;
    }

    /** The region {@code number}. */
    Region region(int number) {
        return regions.get(number);
    }

    /** The class for the region {@code first} and those behind it that are in the same class. */
    byte[] generate(int first) {
        return Shapes.generate(Names.part(body.function(), first), CD_Object, ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL, builder -> {
            // The first region of all is the whole function.
            for (int number = Math.max(first, 1); number < Math.min(first + Names.PARTS, regions.size()); number++) {
                method(builder, regions.get(number));
            }
        });
    }

    private void method(ClassBuilder builder, Region region) {
        builder.withMethodBody(Names.partMethod(region.number()), PartFrame.type(region, body.forms().locals()), ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        code -> new FunctionGenerator(new PartFrame(code, region, arrays, body), module, layout, body, region).generate());
    }
}
