package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_Object;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
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

    /** Cuts a function; null if it cannot be cut so that every method is short enough. */
    static CutFunction cut(Module module, CodeLayout layout, FunctionBody body, int methodSize) {
        BodyOutline outline = new BodyOutline(module.types(), body.type());
        ClassDesc unused = ClassDesc.of(Names.PACKAGE + "Outline");
        try {
            Shapes.generate(unused, CD_Object, ClassFile.ACC_PUBLIC, builder -> builder.withMethodBody(Names.CALL, Names.call(body.type()), ClassFile.ACC_STATIC,
                            code -> new FunctionGenerator(new WholeFrame(code, body), module, layout, body, body.region()).generate(outline)));
        } catch (IllegalArgumentException tooLong) {
            // As expected; the outline is complete all the same.
        }
        List<Region> regions = RegionPlanner.plan(outline, methodSize);
        return regions == null ? null : new CutFunction(module, layout, body, new FrameArrays(body.locals(), outline.maximumArity()), regions);
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

    /** The class for the region {@code number}. */
    byte[] generate(int number) {
        Region region = regions.get(number);
        LocalUse use = LocalUse.of(body.instructions(region.start().offset()), region.end().offset());
        return Shapes.generate(Names.part(body.function(), number), CD_Object, ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL,
                        builder -> builder.withMethodBody(Names.CALL, PartFrame.TYPE, ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                                        code -> new FunctionGenerator(new PartFrame(code, region, arrays, use), module, layout, body, region).generate(null)));
    }
}
