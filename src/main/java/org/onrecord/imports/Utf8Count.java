package org.onrecord.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How far a file is UTF-8.
 *
 * @param whole how many characters beyond ASCII are well formed
 * @param broken how many are not
 */
record Utf8Count(long whole, long broken) {

    static Utf8Count of(Path file) throws IOException {
        long whole = 0;
        long broken = 0;
        char[] some = new char[8_192];
        try (Reader reader = new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE))) {
            for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
                for (int i = 0; i < read; i++) {
                    broken += some[i] == '\uFFFD' ? 1 : 0;
                    whole += some[i] > 0x7F && some[i] != '\uFFFD' ? 1 : 0;
                }
            }
        }
        return new Utf8Count(whole, broken);
    }
}
