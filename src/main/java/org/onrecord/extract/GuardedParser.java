package org.onrecord.extract;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox's parser, but for what unpacks to more than it may: PDFBox unpacks whole streams into memory, so each is
 * measured before it is believed. Pictures, which nobody reads for text, are left out.
 */
final class GuardedParser extends PDFParser {

    /** The most bytes that all streams of objects may unpack to, since their objects stay in memory. */
    private static final long MAX_OBJECTS = 64_000_000;

    /** The most bytes that all lists of references may unpack to: half a million objects and more. */
    private static final long MAX_REFERENCES = 4_000_000;

    /** The most bytes that PDFBox may lay aside in a file of its own. */
    private static final long MAX_STORAGE = 256_000_000;

    private final Allowance allowance;
    private final UnpackedSize size;
    private long objects;
    private long references;

    GuardedParser(GuardedFile file, Allowance allowance) throws IOException {
        super(file, "", null, null, MemoryUsageSetting.setupTempFileOnly(MAX_STORAGE).streamCache);
        this.allowance = allowance;
        this.size = new UnpackedSize(allowance);
    }

    @Override
    public COSBase dereferenceCOSObject(COSObject object) throws IOException {
        COSBase base = super.dereferenceCOSObject(object);
        return base instanceof COSStream stream ? guarded(stream) : base;
    }

    /** Streams of references are read at once and are never encrypted; all others come by way of their object. */
    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        return COSName.XREF.equals(stream.getCOSName(COSName.TYPE)) ? guarded(stream) : stream;
    }

    private COSStream guarded(COSStream stream) throws IOException {
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE)) || UnpackedSize.isPicture(stream)) {
            COSStream picture = new COSStream();
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            return picture;
        }
        long unpacked = size.of(stream);
        COSName type = stream.getCOSName(COSName.TYPE);
        objects += COSName.OBJ_STM.equals(type) ? unpacked : 0;
        references += COSName.XREF.equals(type) ? unpacked : 0;
        boolean drawn = COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE));
        if (unpacked > (drawn ? PageStripper.MAX_CONTENT : UnpackedSize.MAX)
                || objects > MAX_OBJECTS
                || references > MAX_REFERENCES) {
            throw allowance.over("memory");
        }
        return stream;
    }
}
