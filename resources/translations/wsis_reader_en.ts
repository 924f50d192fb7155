<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ContentsModel</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>1 note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundPanel</name>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s)</source>
        <translation>
            <numerusform>%n heading</numerusform>
            <numerusform>%n headings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) found</source>
        <translation>
            <numerusform>%n paragraph found</numerusform>
            <numerusform>%n paragraphs found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>notes of an import</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer than yours</source>
        <comment>notes of an import</comment>
        <translation>
            <numerusform>%n newer than yours</numerusform>
            <numerusform>%n newer than yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept as they are</source>
        <comment>notes of an import</comment>
        <translation>
            <numerusform>%n kept as it is</numerusform>
            <numerusform>%n kept as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same already</source>
        <comment>notes of an import</comment>
        <translation>
            <numerusform>%n the same already</numerusform>
            <numerusform>%n the same already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood and left out</source>
        <comment>notes of an import</comment>
        <translation>
            <numerusform>%n not understood and left out</numerusform>
            <numerusform>%n not understood and left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>1 highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>1 note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) were imported by a command; undo takes them back.</source>
        <translation>
            <numerusform>A note was imported by a command; undo takes it back.</numerusform>
            <numerusform>%n notes were imported by a command; undo takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) that you were writing when the program ended were kept.</source>
        <translation>
            <numerusform>A note that you were writing when the program ended was kept.</numerusform>
            <numerusform>%n notes that you were writing when the program ended were kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganisationWords</name>
    <message numerus="yes">
        <source>named %n time(s)</source>
        <translation>
            <numerusform>named %n time</numerusform>
            <numerusform>named %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message numerus="yes">
        <source>With bookmarks, highlights and notes (%n)</source>
        <translation>
            <numerusform>With bookmarks, highlights and notes (%n)</numerusform>
            <numerusform>With bookmarks, highlights and notes (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferenceWords</name>
    <message numerus="yes">
        <source>cited %n time(s)</source>
        <translation>
            <numerusform>cited %n time</numerusform>
            <numerusform>cited %n times</numerusform>
        </translation>
    </message>
</context>
</TS>
