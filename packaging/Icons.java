import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the program's pictures into the containers that Windows (.ico) and macOS (.icns) want. Both hold PNG files as they are. */
final class Icons {
    private static final List<Integer> ICO = List.of(16, 24, 32, 48, 64, 128, 256);

    /** What macOS calls each size. */
    private static final Map<String, Integer> ICNS = new LinkedHashMap<>();

    static {
        ICNS.put("icp4", 16);
        ICNS.put("icp5", 32);
        ICNS.put("icp6", 64);
        ICNS.put("ic07", 128);
        ICNS.put("ic08", 256);
    }

    private Icons() {}

    /** The folder with {@code logo-SIZE.png}, and the one to write to. */
    public static void main(String[] args) throws IOException {
        Path logos = Path.of(args[0]);
        Path out = Files.createDirectories(Path.of(args[1]));
        Files.write(out.resolve("sync-center.ico"), ico(logos));
        Files.write(out.resolve("sync-center.icns"), icns(logos));
    }

    private static byte[] logo(Path logos, int size) throws IOException {
        return Files.readAllBytes(logos.resolve("logo-" + size + ".png"));
    }

    private static byte[] ico(Path logos) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        int all = 0;
        for (int size : ICO) {
            byte[] picture = logo(logos, size);
            pictures.add(picture);
            all += picture.length;
        }
        int place = 6 + 16 * ICO.size();
        ByteBuffer file = ByteBuffer.allocate(place + all).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) ICO.size());
        for (int i = 0; i < ICO.size(); i++) {
            // 256 is written as 0.
            byte size = (byte) (int) ICO.get(i);
            file.put(size).put(size).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            file.putInt(pictures.get(i).length).putInt(place);
            place += pictures.get(i).length;
        }
        pictures.forEach(file::put);
        return file.array();
    }

    private static byte[] icns(Path logos) throws IOException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(entries);
        for (Map.Entry<String, Integer> entry : ICNS.entrySet()) {
            byte[] picture = logo(logos, entry.getValue());
            out.writeBytes(entry.getKey());
            out.writeInt(8 + picture.length);
            out.write(picture);
        }
        ByteBuffer file = ByteBuffer.allocate(8 + entries.size());
        file.put(new byte[] {'i', 'c', 'n', 's'}).putInt(file.capacity()).put(entries.toByteArray());
        return file.array();
    }
}
