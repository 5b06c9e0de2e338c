package org.synccenter.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** From the filters of FreeFileSync, one for all pairs and one for each, to the lines of ours. */
final class FfsFilters {
    private FfsFilters() {}

    static void read(@Nullable Element global, @Nullable Element local, PairWishes pair) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        boolean twice = false;
        for (Element filter : filters(global, local)) {
            List<String> included = masks(filter, "Include");
            if (!included.isEmpty() && included.stream().noneMatch(FfsMasks::isEverything)) {
                twice |= !wanted.isEmpty();
                wanted.clear();
                wanted.addAll(included);
            }
            unwanted.addAll(masks(filter, "Exclude"));
        }
        if (!wanted.isEmpty()) {
            pair.add("exclude", "*");
            pair.add("exclude", "!*/");
            wanted.forEach(mask -> pair.add("exclude", back(mask)));
            pair.remarks.add(Remark.differs(TransferText.FFS_INCLUDE));
        }
        if (twice) {
            pair.remarks.add(Remark.leftOut(TransferText.FFS_TWO_INCLUDES));
        }
        for (String mask : unwanted) {
            if (FfsMasks.isLoose(mask)) {
                pair.remarks.add(Remark.differs(TransferText.FFS_LOOSE, mask, FfsMasks.line(mask)));
            }
            pair.add("exclude", FfsMasks.line(mask));
        }
        for (Element filter : filters(global, local)) {
            limits(filter, pair);
        }
        List<String> all = new ArrayList<>(wanted);
        all.addAll(unwanted);
        if (all.stream().anyMatch(FfsMasks::hasLetters)) {
            pair.remarks.add(Remark.differs(TransferText.CASE_MATTERS));
        }
    }

    private static List<Element> filters(@Nullable Element global, @Nullable Element local) {
        List<Element> filters = new ArrayList<>();
        if (global != null) {
            filters.add(global);
        }
        if (local != null) {
            filters.add(local);
        }
        return filters;
    }

    private static List<String> masks(Element filter, String name) {
        return Xml.children(Xml.child(filter, name), "Item").stream()
                .flatMap(item -> FfsMasks.split(item.getTextContent()).stream())
                .toList();
    }

    /** The line that brings back what a mask names; with a folder, all that is in it. */
    private static String back(String mask) {
        String line = FfsMasks.line(mask);
        return "!" + (line.endsWith("/") ? line + "**" : line);
    }

    private static void limits(Element filter, PairWishes pair) {
        size(Xml.child(filter, "SizeMin"), "<", pair);
        size(Xml.child(filter, "SizeMax"), ">", pair);
        Element span = Xml.child(filter, "TimeSpan");
        String type = Xml.attribute(span, "Type");
        String days = span == null ? "" : Xml.text(span);
        if (type.equals("x-days") && days.matches("[0-9]{1,5}")) {
            pair.add("exclude", "age > " + days + " days");
        } else if (!type.isEmpty() && !type.equals("None")) {
            pair.remarks.add(Remark.leftOut(TransferText.FFS_TIME_SPAN, type));
        }
    }

    private static void size(@Nullable Element size, String sign, PairWishes pair) {
        String number = size == null ? "" : Xml.text(size);
        String unit = switch (Xml.attribute(size, "Unit")) {
            case "Byte" -> "B";
            case "KB" -> "KiB";
            case "MB" -> "MiB";
            default -> "";
        };
        if (!unit.isEmpty() && number.matches("[0-9]{1,12}")) {
            pair.add("exclude", "size " + sign + " " + number + " " + unit);
        }
    }
}
