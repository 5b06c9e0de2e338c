package org.synccenter.i18n;

import java.util.Locale;

/** The languages that the program speaks. */
public enum Language {
    /** As the system is set; English where the program does not speak that. */
    SYSTEM(""),
    ENGLISH("en"),
    GERMAN("de");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /**
     * How a process was started to speak and to write numbers and dates.
     *
     * @param texts of texts
     * @param formats of numbers and dates
     */
    public record Locales(Locale texts, Locale formats) {

        /** As they are now. */
        public static Locales now() {
            return new Locales(Locale.getDefault(Locale.Category.DISPLAY), Locale.getDefault(Locale.Category.FORMAT));
        }

        private void use() {
            Locale.setDefault(Locale.Category.DISPLAY, texts);
            Locale.setDefault(Locale.Category.FORMAT, formats);
        }
    }

    /** The language of a stored setting; {@link #SYSTEM} for anything unknown. */
    public static Language of(String setting) {
        for (Language language : values()) {
            if (language.setting().equals(setting)) {
                return language;
            }
        }
        return SYSTEM;
    }

    /** How it is stored. */
    public String setting() {
        return this == SYSTEM ? "system" : code;
    }

    /** From now on the whole process speaks it. Numbers and dates go with it, in the way of the system's country. */
    public void use(Locales system) {
        new Locales(in(system.texts()), in(system.formats())).use();
    }

    private Locale in(Locale system) {
        return this == SYSTEM || system.getLanguage().equals(code) ? system : Locale.of(code, system.getCountry());
    }
}
