package org.synccenter.api.testkit;

import static org.synccenter.api.testkit.Severity.ERROR;
import static org.synccenter.api.testkit.Severity.WARNING;

/** What the kit looks at. The ids are constant; the sentences are for the handler's author. */
public enum Rule {
    /** Ids of handlers. */
    PROVIDER_IDS("provider.ids", ERROR, "A provider lists its handlers' ids: constant, none empty, too long or twice."),
    /** Listed ids can be bound. */
    BIND("provider.bind", ERROR, "Every listed id can be bound, and the handler answers to it."),
    /** Unknown ids cannot. */
    BIND_UNKNOWN("provider.bind.unknown", ERROR, "An unknown id is refused with a SyncException."),

    /** Ids are usable. */
    ID("read.id", ERROR, "Ids are 1 to 63 characters, constant, and unique without regard to case."),
    /** Names are usable. */
    NAME("read.name", WARNING, "Names are 1 to 127 characters: longer ones are cut, empty ones hide what they name."),
    /** Comments are short. */
    COMMENT("read.comment", WARNING, "Comments and type labels have at most 127 characters: longer ones are cut."),
    /** No nulls. */
    NULL_ANSWER("read.null", ERROR, "Nothing returns null unless its documentation says so."),
    /** Only what is declared is thrown. */
    UNCHECKED("read.throws", ERROR, "What cannot be done is refused with a SyncException, and with nothing else."),
    /** Refusals can be read. */
    SENTENCE("read.sentence", ERROR, "A SyncException has a sentence that a person can understand."),
    /** Answers come. */
    BLOCKS("read.blocks", ERROR, "Every call comes back."),
    /** Reading changes nothing. */
    UNSTABLE("read.stable", ERROR, "Read twice, with nothing in between, the answers are the same."),
    /** Thread safety. */
    THREADS("read.threads", ERROR, "All calls may come from any thread, also at the same time."),
    /** Who asks before a change keeps the state. */
    OWN_STATE(
            "read.own.state",
            ERROR,
            "Who announces QUERY_BEFORE_ a change of a state answers YES or NO for that state."),

    /** Two ways to the same items. */
    ITEMS_AGREE("items.agree", ERROR, "item(id) finds every item of items()."),
    /** Ids are compared without regard to case. */
    ITEM_CASE("items.case", ERROR, "item(id) finds an item also by its id in other case."),
    /** Unknown ids. */
    ITEM_UNKNOWN("items.unknown", ERROR, "item(id) is empty, or refuses, for an id that no item has."),

    /** Announced means there. */
    OBJECT_MISSING("objects.missing", ERROR, "Every object that a capability announces is there."),
    /** There means announced. */
    OBJECT_UNANNOUNCED("objects.unannounced", WARNING, "An object without its capability is never asked for."),
    /** One object for each showing. */
    OPERATION_NEW("objects.new", WARNING, "Each question for an operation is answered by a new object."),
    /** Pictures can be shown. */
    ICON("objects.icon", ERROR, "Icons are PNG pictures, or empty."),
    /** States can be changed. */
    STATE("objects.state", WARNING, "Activating and enabling work, or the policies forbid them."),
    /** Deleting an item. */
    DELETE("objects.delete", ERROR, "A deleted item is gone from the list, and the user's data is still there."),

    /** Sessions fit what was asked. */
    SESSION_ITEMS(
            "sync.session",
            ERROR,
            "Sessions are made for items that were asked for, at least one, each in one session."),
    /** Every item ends. */
    NO_FINAL("sync.final", ERROR, "Every item gets a final status, unless synchronize throws a SyncException."),
    /** Ends are final. */
    AFTER_FINAL("sync.after.final", ERROR, "Nothing but FAILED follows a final status."),
    /** Closed is closed. */
    AFTER_CLOSE("sync.after.close", ERROR, "Nothing is reported to a session that is closed."),
    /** Returning means over. */
    LEFT_OPEN("sync.left.open", ERROR, "synchronize returns when all is over: its sessions are closed."),
    /** Reports are about members. */
    NOT_MEMBER("sync.not.member", ERROR, "Reports are about items of the session."),
    /** Texts fit. */
    TEXT_LENGTH("sync.text", WARNING, "Progress texts have at most 259 characters: longer ones are cut."),
    /** Reports make sense. */
    REPORT(
            "sync.report",
            ERROR,
            "Reports have a status and texts where due, no negative numbers, and no more done than there is."),
    /** Failures are explained. */
    FAILURE_UNSAID("sync.failure", WARNING, "An item that FAILED says why."),
    /** Something works. */
    NO_SUCCESS(
            "sync.success", WARNING, "In a plain sync at least one item succeeds; else most rules could not be tried."),
    /** Absorbing and proposing. */
    ADDITION(
            "sync.additions",
            ERROR,
            "Items are added and proposed once, committed after that, and listed from then on."),
    /** Holds. */
    HOLD("sync.hold", ERROR, "A hold has a text, and the item's run ends with SUCCEEDED."),
    /** Events. */
    EVENT("sync.event", ERROR, "Events have a name and a description, and a link that leads somewhere."),
    /** Unknown items. */
    UNKNOWN_SUCCEEDS("sync.unknown", ERROR, "An item that does not exist does not succeed."),

    /** Stopping is possible. */
    STOP_NEVER_ASKED(
            "stop.asked", WARNING, "Before an item is done, the handler reports or asks: else nobody can stop it."),
    /** Stopping works. */
    STOP_UNHEARD("stop.heard", ERROR, "Told to stop, a handler reports CANCELED for each item that was to stop."),
    /** Stopping one goes on with the others. */
    STOP_SPREADS("stop.spreads", ERROR, "When one item is to stop, the others go on."),
    /** Nobody asked. */
    STOP_UNASKED("stop.unasked", ERROR, "CANCELED answers a wish to stop, and nothing else."),

    /** Concurrency as promised. */
    NOT_CONCURRENT("sync.concurrent", ERROR, "With SUPPORTS_CONCURRENT_SESSIONS two syncs run at the same time."),
    /** Nobody there. */
    PROMPT("sync.prompt", ERROR, "Nothing is shown when nobody may be asked or there is no window."),
    /** Looking only. */
    PREVIEW_CHANGES("sync.preview.changes", ERROR, "A preview changes nothing."),
    /** Telling what would be done. */
    PREVIEW_PLAN("sync.preview.plan", ERROR, "With CAN_PREVIEW a preview tells its plan; other syncs do not."),

    /** Conflict stores. */
    CONFLICT_STORE(
            "conflicts.store", ERROR, "A conflict store lists, finds and counts the same conflicts, oldest first."),
    /** Resolvers. */
    RESOLVER(
            "conflicts.resolver",
            ERROR,
            "A settled conflict leaves its list; others are named, with a sentence why not."),
    /** Resolution handlers and presenters. */
    PRESENTER("conflicts.presenter", ERROR, "Without a window nobody has chosen anything."),
    /** Event stores. */
    EVENT_STORE("events.store", ERROR, "An event store lists, finds and counts the same events, newest first.");

    private final String id;
    private final Severity severity;
    private final String says;

    Rule(String id, Severity severity, String says) {
        this.id = id;
        this.severity = severity;
        this.says = says;
    }

    /** A short constant name, such as {@code sync.after.close}. */
    public String id() {
        return id;
    }

    /** How much it matters when it is broken. */
    public Severity severity() {
        return severity;
    }

    /** The rule itself, in one sentence. */
    public String says() {
        return says;
    }
}
