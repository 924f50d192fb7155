<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ContentsModel</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <comment>the cover note of a document</comment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Preamble</source>
        <translation>Préambule</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Annexe</translation>
    </message>
    <message>
        <source>Part</source>
        <comment>a part of a document, followed by its number</comment>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>the main part of a document</comment>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Filter the contents</source>
        <translation>Filtrer le sommaire</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
</context>
<context>
    <name>FoundPanel</name>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraphe</numerusform>
            <numerusform>%n paragraphes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s)</source>
        <translation>
            <numerusform>%n titre</numerusform>
            <numerusform>%n titres</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) found</source>
        <translation>
            <numerusform>%n paragraphe trouvé</numerusform>
            <numerusform>%n paragraphes trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Search for {words}</source>
        <translation>Rechercher {words}</translation>
    </message>
    <message>
        <source>What you search for is listed here.</source>
        <translation>Ce que vous recherchez s’affiche ici.</translation>
    </message>
    <message>
        <source>Nothing found. These words do occur:</source>
        <translation>Aucun résultat. Ces mots figurent dans le texte&#xa0;:</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message>
        <source>The query could not be read as written: it was searched as plain words.</source>
        <translation>La requête n’a pas pu être interprétée&#xa0;: elle a été lue comme de simples mots.</translation>
    </message>
    <message>
        <source>The search index is being rebuilt; searching takes longer meanwhile.</source>
        <translation>L’index est en cours de reconstruction&#xa0;; d’ici là, la recherche est plus lente.</translation>
    </message>
</context>
</TS>
