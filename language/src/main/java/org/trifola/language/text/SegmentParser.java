package org.trifola.language.text;

import org.trifola.language.binary.encode.ByteWriter;
import org.trifola.language.binary.encode.ElementItems;
import org.trifola.language.binary.encode.ModuleWriter;
import org.trifola.language.module.SegmentMode;
import org.trifola.language.types.ReferenceType;

/**
 * Parses element and data segments.
 *
 * @see <a href="https://webassembly.github.io/spec/core/text/modules.html#element-segments">Element segments</a>
 * @see <a href="https://webassembly.github.io/spec/core/text/modules.html#data-segments">Data segments</a>
 */
final class SegmentParser {

    private final TokenReader in;
    private final Scope scope;
    private final TypeParser types;
    private final InstructionParser instructions;
    private final ModuleWriter module;
    private final ByteWriter target = new ByteWriter();
    private final ByteWriter contents = new ByteWriter();

    SegmentParser(TokenReader in, Scope scope, TypeParser types, InstructionParser instructions, ModuleWriter module) {
        this.in = in;
        this.scope = scope;
        this.types = types;
        this.instructions = instructions;
        this.module = module;
    }

    /** The rest of a data segment behind its keyword. */
    void readData() {
        in.tryIdentifier();
        int memory = readUse(Keyword.MEMORY, scope.memories);
        boolean active = memory >= 0 || in.at(TokenKind.LEFT_PARENTHESIS);
        if (active) {
            readTarget();
        }
        contents.truncate(0);
        in.readStrings(contents);
        module.data(Math.max(memory, 0), active ? target : null, contents);
    }

    /** The rest of the data of the memory {@code memory}, written in its field, behind the keyword; gives their length. */
    int readInlineData(int memory, ByteWriter zero) {
        contents.truncate(0);
        in.readStrings(contents);
        module.data(memory, zero, contents);
        return contents.size();
    }

    /** The rest of an element segment behind its keyword. */
    void readElements() {
        in.tryIdentifier();
        if (in.tryKeyword(Keyword.DECLARE)) {
            module.elements(SegmentMode.DECLARATIVE, 0, null, readList());
            return;
        }
        int table = readUse(Keyword.TABLE, scope.tables);
        if (table >= 0 || in.at(TokenKind.LEFT_PARENTHESIS) && !in.atList(Keyword.REF)) {
            readTarget();
            boolean abbreviated = table < 0 && (in.atIndex() || in.at(TokenKind.RIGHT_PARENTHESIS));
            module.elements(SegmentMode.ACTIVE, Math.max(table, 0), target, abbreviated ? readFunctions() : readList());
        } else {
            module.elements(SegmentMode.PASSIVE, 0, null, readList());
        }
    }

    /** The rest of the elements of the table {@code table}, written in its field, behind the keyword; gives their number. */
    int readInlineElements(int table, ReferenceType type, ByteWriter zero) {
        ElementItems items = in.at(TokenKind.LEFT_PARENTHESIS) ? readExpressions(type) : readFunctions();
        module.elements(SegmentMode.ACTIVE, table, zero, items);
        return items.count();
    }

    /** The index of a table or memory use, or -1 if none comes. */
    private int readUse(Keyword keyword, IndexSpace space) {
        if (!in.tryOpen(keyword)) {
            return -1;
        }
        int index = space.read(in);
        in.close();
        return index;
    }

    private void readTarget() {
        target.truncate(0);
        if (in.tryOpen(Keyword.OFFSET)) {
            instructions.readExpression(target);
            in.close();
        } else {
            instructions.readFoldedExpression(target);
        }
    }

    private ElementItems readList() {
        return in.tryKeyword(Keyword.FUNC) ? readFunctions() : readExpressions(types.readReferenceType());
    }

    private ElementItems readFunctions() {
        contents.truncate(0);
        int count = 0;
        while (in.atIndex()) {
            contents.writeUnsignedInt(scope.functions.read(in));
            count++;
        }
        return new ElementItems(ReferenceType.FUNCREF, false, count, contents);
    }

    private ElementItems readExpressions(ReferenceType type) {
        contents.truncate(0);
        int count = 0;
        while (in.at(TokenKind.LEFT_PARENTHESIS)) {
            if (in.tryOpen(Keyword.ITEM)) {
                instructions.readExpression(contents);
                in.close();
            } else {
                instructions.readFoldedExpression(contents);
            }
            count++;
        }
        return new ElementItems(type, true, count, contents);
    }
}
