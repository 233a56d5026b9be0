package org.onrecord.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;

/** What was said last of the columns of spreadsheets with the same headings. */
@Entity
@Table(name = "column_memory")
public class ColumnMemory extends PanacheEntityBase {

    @Id
    @GeneratedValue
    private Long id;

    @Version
    private int version;

    private String signature;

    @Column(columnDefinition = "text")
    private String mapping;

    protected ColumnMemory() {}

    /** What is remembered of these headings, or else what they say of themselves. */
    static ColumnMapping of(List<String> headings) {
        return found(headings)
                .map(memory -> Kept.read(memory.mapping, new TypeReference<ColumnMapping>() {}))
                .orElseGet(() -> ColumnMapping.guessed(headings));
    }

    static void remember(List<String> headings, ColumnMapping mapping) {
        ColumnMemory memory = found(headings).orElseGet(ColumnMemory::new);
        memory.signature = ColumnMapping.signature(headings);
        memory.mapping = Kept.json(mapping);
        memory.persist();
    }

    private static Optional<ColumnMemory> found(List<String> headings) {
        return find("signature", ColumnMapping.signature(headings)).firstResultOptional();
    }
}
