package org.onrecord.warc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** The records of one payload, as WARC 1.1 writes them: who wrote the file, how the bytes came, the bytes. */
final class RecordFile {

    private final Path bytes;
    private final Origin origin;
    private final Kept kept;
    private final URI info = urn();

    RecordFile(Path bytes, Origin origin, Kept kept) {
        this.bytes = bytes;
        this.origin = origin;
        this.kept = kept;
    }

    /** Writes all records, each compressed for itself; the channel stays open. */
    @SuppressWarnings("resource") // Closing the writer would close the channel before it is flushed.
    void write(WritableByteChannel to) throws IOException {
        WarcWriter writer = new WarcWriter(to, WarcCompression.GZIP);
        writer.write(info());
        if (origin instanceof Origin.Fetched fetched) {
            URI record = urn();
            if (!fetched.asked().equals(fetched.arrived())) {
                writer.write(redirect(fetched, record));
            }
            writer.write(response(fetched, record));
        } else {
            writer.write(resource((Origin.Uploaded) origin));
        }
    }

    private WarcRecord info() {
        return described(new Warcinfo.Builder().recordId(info).version(MessageVersion.WARC_1_1))
                .fields(Map.of("software", List.of("Onrecord"), "format", List.of("WARC File Format 1.1")))
                .build();
    }

    /** The address that was asked for, where it led on to another. */
    private WarcRecord redirect(Origin.Fetched fetched, URI record) {
        byte[] fields = ("via: " + fetched.asked().toASCIIString() + "\r\n").getBytes(UTF_8);
        return described(new WarcMetadata.Builder().version(MessageVersion.WARC_1_1))
                .addHeader("WARC-Target-URI", fetched.arrived().toASCIIString())
                .addHeader("WARC-Concurrent-To", "<" + record + ">")
                .warcinfoId(info)
                .body(MediaType.WARC_FIELDS, fields)
                .build();
    }

    private WarcRecord response(Origin.Fetched fetched, URI record) throws IOException {
        byte[] head = HttpHead.of(fetched.status(), fetched.headers(), kept.size());
        String block;
        try (InputStream whole = headed(head)) {
            block = new Digest().add(whole).hex();
        }
        WarcResponse.Builder response =
                new WarcResponse.Builder(fetched.arrived().toASCIIString()).version(MessageVersion.WARC_1_1);
        return digested(described(response.recordId(record)), block)
                .body(MediaType.HTTP_RESPONSE, Channels.newChannel(headed(head)), head.length + kept.size())
                .build();
    }

    private InputStream headed(byte[] head) throws IOException {
        return new SequenceInputStream(new ByteArrayInputStream(head), Files.newInputStream(bytes));
    }

    private WarcRecord resource(Origin.Uploaded uploaded) throws IOException {
        WarcResource.Builder resource =
                new WarcResource.Builder(address(uploaded.name())).version(MessageVersion.WARC_1_1);
        String type = uploaded.mediaType() == null ? "application/octet-stream" : uploaded.mediaType();
        return digested(described(resource), kept.sha256())
                .setHeader("Content-Type", HttpHead.oneLine(type))
                .body(null, Files.newByteChannel(bytes), kept.size())
                .build();
    }

    private <R extends WarcRecord, B extends WarcRecord.AbstractBuilder<R, B>> B described(B record) {
        return record.date(origin.at());
    }

    private <R extends WarcTargetRecord, B extends WarcTargetRecord.Builder<R, B>> B digested(B record, String block) {
        record.warcinfoId(info)
                .addHeader("WARC-Payload-Digest", Digest.labelled(kept.sha256()))
                .addHeader("WARC-Block-Digest", Digest.labelled(block));
        return origin.mediaType() == null ? record : record.identifiedPayloadType(HttpHead.oneLine(origin.mediaType()));
    }

    /** A file has no address, and the standard asks for one. */
    private static URI address(String name) {
        return URI.create("file:///" + URLEncoder.encode(name, UTF_8).replace("+", "%20"));
    }

    private static URI urn() {
        return URI.create("urn:uuid:" + UUID.randomUUID());
    }
}
