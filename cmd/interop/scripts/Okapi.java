import java.io.File;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;

/** Edits a file of XLIFF 2 with Okapi's library: Okapi capitals|split FROM TO. */
public class Okapi {
    static final Pattern CODES = Pattern.compile(System.getenv("CODES"));

    public static void main(String[] args) throws Exception {
        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL); XLIFFWriter writer = new XLIFFWriter()) {
            reader.open(new File(args[1]));
            writer.create(new File(args[2]), "vi");
            while (reader.hasNext()) {
                Event event = reader.next();
                if (event.isUnit() && args[0].equals("split")) {
                    split(event.getUnit());
                } else if (event.isUnit()) {
                    capitals(event.getUnit());
                }
                writer.writeEvent(event);
            }
        }
    }

    static void capitals(Unit unit) {
        for (Segment segment : unit.getSegments()) {
            if (segment.hasTarget()) {
                Fragment target = segment.getTarget();
                target.setCodedText(upper(target.getCodedText()));
            }
        }
    }

    static String upper(String text) {
        StringBuilder b = new StringBuilder();
        Matcher m = CODES.matcher(text);
        int from = 0;
        while (m.find()) {
            b.append(text.substring(from, m.start()).toUpperCase()).append(m.group());
            from = m.end();
        }
        return b.append(text.substring(from).toUpperCase()).toString();
    }

    /** Cuts each segment without codes in two, behind its first comma. */
    static void split(Unit unit) {
        for (int i = unit.getPartCount() - 1; i >= 0; i--) {
            if (!unit.getPart(i).isSegment()) {
                continue;
            }
            Segment segment = (Segment) unit.getPart(i);
            String source = segment.getSource().getCodedText(), target = segment.hasTarget() ? segment.getTarget().getCodedText() : "";
            int a = source.indexOf(", "), b = target.indexOf(", ");
            if (segment.getCanResegment() && a > 0 && b > 0 && plain(source) && plain(target)) {
                unit.split(i, a + 2, source.length(), b + 2, target.length(), false);
            }
        }
    }

    static boolean plain(String coded) {
        return coded.chars().noneMatch(c -> c >= 0xE000 && c <= 0xF8FF);
    }
}
