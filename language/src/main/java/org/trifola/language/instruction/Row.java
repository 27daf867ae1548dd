package org.trifola.language.instruction;

import org.trifola.language.config.Feature;

/**
 * What the table says of one instruction.
 *
 * @param family the family of the instruction
 * @param code the code in the binary format: one byte, or {@code prefix << 16 | code} for an instruction behind a prefix
 * @param mnemonic the name in the text format
 * @param immediate what follows the code or the name
 * @param signature what the instruction takes and gives, or null if that depends on its immediates
 * @param feature the feature that the instruction came with
 */
public record Row(Family family, int code, String mnemonic, Immediate immediate, Signature signature, Feature feature) {

    Row(Family family, int code, String mnemonic, Signature signature) {
        this(family, code, mnemonic, Immediate.NONE, signature, Feature.CORE);
    }

    Row(Family family, int code, String mnemonic, Immediate immediate) {
        this(family, code, mnemonic, immediate, null, Feature.CORE);
    }
}
