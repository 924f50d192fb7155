<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Bookmark</source>
        <translation>Signet</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Surligner</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Next note</source>
        <translation>Note suivante</translation>
    </message>
    <message>
        <source>Previous note</source>
        <translation>Note précédente</translation>
    </message>
    <message>
        <source>Search the text</source>
        <translation>Rechercher dans le texte</translation>
    </message>
    <message>
        <source>Next result</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Previous result</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Go to a paragraph or section</source>
        <translation>Aller à un paragraphe ou à une section</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Reculer</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Next paragraph</source>
        <translation>Paragraphe suivant</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>Paragraphe précédent</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Section suivante</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Section précédente</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copier avec la référence</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Renvois</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Show or hide the sides</source>
        <translation>Afficher ou masquer les côtés</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Taille habituelle du texte</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sépia</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Of the system</source>
        <translation>Celle du système</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <translation>Importer des notes…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>Exporter en PDF…</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Qu’est-ce que c’est&#x202f;?</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>This is outside of the program. Nothing is fetched until you open it in your browser:</source>
        <translation>Cette adresse est hors du programme. Rien n’est chargé tant que vous ne l’ouvrez pas dans votre navigateur&#xa0;:</translation>
    </message>
    <message>
        <source>This address is not one that a browser opens; you can copy it:</source>
        <translation>Un navigateur n’ouvre pas une telle adresse&#x202f;; vous pouvez la copier&#xa0;:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ContentsModel</name>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
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
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message>
        <source>until %1</source>
        <comment>a day</comment>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a month, a season or a year</comment>
        <translation>jusqu’en %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a day</comment>
        <translation>depuis le %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a month, a season or a year</comment>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and month</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%10s</source>
        <comment>a decade</comment>
        <translation>années %10</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a date</comment>
        <translation>vers %1</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>day, month and year</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month and year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>spring %1</source>
        <translation>printemps %1</translation>
    </message>
    <message>
        <source>summer %1</source>
        <translation>été %1</translation>
    </message>
    <message>
        <source>autumn %1</source>
        <translation>automne %1</translation>
    </message>
    <message>
        <source>winter %1</source>
        <translation>hiver %1</translation>
    </message>
    <message>
        <source>first quarter of %1</source>
        <translation>premier trimestre %1</translation>
    </message>
    <message>
        <source>second quarter of %1</source>
        <translation>deuxième trimestre %1</translation>
    </message>
    <message>
        <source>third quarter of %1</source>
        <translation>troisième trimestre %1</translation>
    </message>
    <message>
        <source>fourth quarter of %1</source>
        <translation>quatrième trimestre %1</translation>
    </message>
    <message>
        <source>first half of %1</source>
        <translation>premier semestre %1</translation>
    </message>
    <message>
        <source>second half of %1</source>
        <translation>second semestre %1</translation>
    </message>
    <message>
        <source>1</source>
        <comment>the first day of a month</comment>
        <translation>1er</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>dates</comment>
        <translation>%1 et %2</translation>
    </message>
</context>
<context>
    <name>DatesPanel</name>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Frise chronologique</translation>
    </message>
    <message>
        <source>Filter the dates</source>
        <translation>Filtrer les dates</translation>
    </message>
    <message>
        <source>No dates were found in this report.</source>
        <translation>Aucune date n’a été trouvée dans ce rapport.</translation>
    </message>
    <message>
        <source>In time order</source>
        <translation>Par ordre chronologique</translation>
    </message>
    <message>
        <source>In the order of the text</source>
        <translation>Dans l’ordre du texte</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Export as calendar (iCalendar)…</source>
        <translation>Exporter vers un agenda (iCalendar)…</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
</context>
<context>
    <name>FactPanel</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copier avec la référence</translation>
    </message>
    <message>
        <source>Go to the other</source>
        <translation>Aller à l’autre</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Order, copy, export</source>
        <translation>Trier, copier, exporter</translation>
    </message>
    <message>
        <source>Nothing here matches the filter.</source>
        <translation>Aucune ligne ne répond au filtre.</translation>
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
<context>
    <name>Header</name>
    <message>
        <source>Text size and theme</source>
        <translation>Taille du texte et thème</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Document symbol</source>
        <translation>Cote du document</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import notes</source>
        <translation>Importer des notes</translation>
    </message>
    <message>
        <source>None of your notes is replaced by an older or emptier one. Undo takes the import back.</source>
        <translation>Aucune de vos notes n’est remplacée par une plus ancienne ou plus vide. «&#xa0;Annuler&#xa0;» défait l’importation.</translation>
    </message>
    <message>
        <source>What would happen to each note</source>
        <translation>Ce qu’il adviendrait de chaque note</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>notes of an import</comment>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer than yours</source>
        <comment>notes of an import</comment>
        <translation>
            <numerusform>%n plus récente que la vôtre</numerusform>
            <numerusform>%n plus récentes que les vôtres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept as they are</source>
        <comment>notes of an import</comment>
        <translation>
            <numerusform>%n gardée telle quelle</numerusform>
            <numerusform>%n gardées telles quelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same already</source>
        <comment>notes of an import</comment>
        <translation>
            <numerusform>%n déjà identique</numerusform>
            <numerusform>%n déjà identiques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood and left out</source>
        <comment>notes of an import</comment>
        <translation>
            <numerusform>%n non comprise, laissée de côté</numerusform>
            <numerusform>%n non comprises, laissées de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no notes in this file.</source>
        <translation>Ce fichier ne contient aucune note.</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>Importation&#xa0;: %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Plus récente</translation>
    </message>
    <message>
        <source>Kept as it is</source>
        <translation>Gardée telle quelle</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Identique</translation>
    </message>
</context>
<context>
    <name>NarrowButton</name>
    <message>
        <source>Everything found mentions the same</source>
        <translation>Tout ce qui est trouvé mentionne la même chose</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Narrow by…</source>
        <translation>Affiner par…</translation>
    </message>
    <message>
        <source>Narrow by year, organisation or reference</source>
        <translation>Affiner par année, organisation ou référence</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Text of the note</source>
        <translation>Texte de la note</translation>
    </message>
    <message>
        <source>Write here. Esc or Ctrl+Enter: done.</source>
        <translation>Écrivez ici. Échap ou Ctrl+Entrée&#xa0;: terminé.</translation>
    </message>
    <message>
        <source>Tags of the note</source>
        <translation>Mots-clés de la note</translation>
    </message>
    <message>
        <source>#tags</source>
        <translation>#mots-clés</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>NoteFilterBar</name>
    <message>
        <source>Only %1</source>
        <translation>Seulement&#xa0;: %1</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Mot-clé</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Show the bin</source>
        <translation>Montrer la corbeille</translation>
    </message>
</context>
<context>
    <name>NoteImporting</name>
    <message>
        <source>W3C Web Annotations</source>
        <translation>Annotations Web du W3C</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Importer des notes</translation>
    </message>
</context>
<context>
    <name>NoteRows</name>
    <message>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Not found in the text any more</source>
        <translation>Introuvable dans le texte</translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation>à confirmer</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Signet</translation>
    </message>
    <message>
        <source>To confirm: is this the place?</source>
        <translation>À confirmer&#xa0;: est-ce le bon endroit&#xa0;?</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message>
        <source>Bookmark</source>
        <translation>Signet</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Surlignage</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Important (yellow)</source>
        <translation>Important (jaune)</translation>
    </message>
    <message>
        <source>Agreed (green)</source>
        <translation>D’accord (vert)</translation>
    </message>
    <message>
        <source>Question (blue)</source>
        <translation>Question (bleu)</translation>
    </message>
    <message>
        <source>Disputed (red)</source>
        <translation>Contesté (rouge)</translation>
    </message>
    <message>
        <source>To follow up (purple)</source>
        <translation>À suivre (violet)</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>signet</translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n surlignage</numerusform>
            <numerusform>%n surlignages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>edit note</source>
        <translation>modifier la note</translation>
    </message>
    <message>
        <source>change colour</source>
        <translation>changer de couleur</translation>
    </message>
    <message>
        <source>change tags</source>
        <translation>changer les mots-clés</translation>
    </message>
    <message>
        <source>restore from the bin</source>
        <translation>sortir de la corbeille</translation>
    </message>
    <message>
        <source>confirm place</source>
        <translation>confirmer l’endroit</translation>
    </message>
    <message>
        <source>import notes</source>
        <translation>importer des notes</translation>
    </message>
    <message>
        <source>restore a copy</source>
        <translation>restaurer une copie</translation>
    </message>
    <message>
        <source>change notes</source>
        <translation>modifier des notes</translation>
    </message>
    <message>
        <source>add bookmark</source>
        <translation>poser le signet</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>surligner</translation>
    </message>
    <message>
        <source>write note</source>
        <translation>écrire la note</translation>
    </message>
    <message>
        <source>remove bookmark</source>
        <translation>retirer le signet</translation>
    </message>
    <message>
        <source>remove highlight</source>
        <translation>retirer le surlignage</translation>
    </message>
    <message>
        <source>remove note</source>
        <translation>retirer la note</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) were imported by a command; undo takes them back.</source>
        <translation>
            <numerusform>%n note a été importée par une commande&#xa0;; Annuler la retire.</numerusform>
            <numerusform>%n notes ont été importées par une commande&#xa0;; Annuler les retire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) that you were writing when the program ended were kept.</source>
        <translation>
            <numerusform>%n note que vous écriviez quand le programme s’est arrêté a été gardée.</numerusform>
            <numerusform>%n notes que vous écriviez quand le programme s’est arrêté ont été gardées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file of the notes was missing; they have been restored as they were on %2.</source>
        <translation>Le fichier des notes manquait&#xa0;; elles ont été restaurées telles qu’au %2.</translation>
    </message>
    <message>
        <source>The notes were damaged, and there was no copy of them. What was found is kept in %1.</source>
        <translation>Les notes étaient endommagées et il n’en existait pas de copie. Ce qui a été trouvé est gardé dans %1.</translation>
    </message>
    <message>
        <source>The notes were damaged and have been restored as they were on %2. The damaged file is %1.</source>
        <translation>Les notes étaient endommagées&#xa0;; elles ont été restaurées telles qu’au %2. Le fichier endommagé est %1.</translation>
    </message>
    <message>
        <source>The notes were written by a newer WSIS Reader: they can be read here, not changed.</source>
        <translation>Les notes ont été écrites par un WSIS Reader plus récent&#xa0;: on peut les lire ici, pas les modifier.</translation>
    </message>
    <message>
        <source>Another program writes the notes: they can be read here, not changed.</source>
        <translation>Un autre programme écrit les notes&#xa0;: on peut les lire ici, pas les modifier.</translation>
    </message>
    <message>
        <source>The folder of the notes cannot be written: they can be read here, not changed.</source>
        <translation>Le dossier des notes est protégé en écriture&#xa0;: on peut les lire ici, pas les modifier.</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>Filtrer les notes</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
    <message>
        <source>Nothing yet. Ctrl+D bookmarks what you read, Ctrl+Shift+H highlights what you select, Ctrl+Shift+N writes a note.</source>
        <translation>Rien encore. Ctrl+D pose un signet où vous lisez, Ctrl+Maj+H surligne ce que vous sélectionnez, Ctrl+Maj+N écrit une note.</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>Exporter en Markdown…</translation>
    </message>
    <message>
        <source>Export as HTML…</source>
        <translation>Exporter en HTML…</translation>
    </message>
    <message>
        <source>Export as OpenDocument…</source>
        <translation>Exporter en OpenDocument…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Export as Web Annotations…</source>
        <translation>Exporter en annotations Web…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>This is the place</source>
        <translation>C’est bien l’endroit</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OrganisationKinds</name>
    <message>
        <source>principal organ of the United Nations</source>
        <translation>organe principal de l’ONU</translation>
    </message>
    <message>
        <source>Main Committee of the General Assembly</source>
        <translation>grande commission de l’Assemblée générale</translation>
    </message>
    <message>
        <source>subsidiary organ</source>
        <translation>organe subsidiaire</translation>
    </message>
    <message>
        <source>functional commission</source>
        <translation>commission technique</translation>
    </message>
    <message>
        <source>regional commission</source>
        <translation>commission régionale</translation>
    </message>
    <message>
        <source>treaty body</source>
        <translation>organe conventionnel</translation>
    </message>
    <message>
        <source>department of the Secretariat</source>
        <translation>département du Secrétariat</translation>
    </message>
    <message>
        <source>programme or fund</source>
        <translation>programme ou fonds</translation>
    </message>
    <message>
        <source>research and training institute</source>
        <translation>institut de recherche et de formation</translation>
    </message>
    <message>
        <source>specialized agency</source>
        <translation>institution spécialisée</translation>
    </message>
    <message>
        <source>related organization</source>
        <translation>organisation apparentée</translation>
    </message>
    <message>
        <source>other entity of the United Nations</source>
        <translation>autre entité des Nations Unies</translation>
    </message>
    <message>
        <source>peace operation</source>
        <translation>opération de paix</translation>
    </message>
    <message>
        <source>tribunal</source>
        <translation>tribunal</translation>
    </message>
    <message>
        <source>inter-agency body</source>
        <translation>organe interinstitutions</translation>
    </message>
    <message>
        <source>working group</source>
        <translation>groupe de travail</translation>
    </message>
    <message>
        <source>organization or system as a whole</source>
        <translation>organisation ou système dans son ensemble</translation>
    </message>
    <message>
        <source>ambiguous acronym</source>
        <translation>sigle ambigu</translation>
    </message>
    <message>
        <source>conference or summit</source>
        <translation>conférence ou sommet</translation>
    </message>
    <message>
        <source>body of a conference</source>
        <translation>organe d’une conférence</translation>
    </message>
    <message>
        <source>forum</source>
        <translation>forum</translation>
    </message>
    <message>
        <source>fund</source>
        <translation>fonds</translation>
    </message>
    <message>
        <source>development bank</source>
        <translation>banque de développement</translation>
    </message>
    <message>
        <source>intergovernmental organization</source>
        <translation>organisation intergouvernementale</translation>
    </message>
    <message>
        <source>regional organization</source>
        <translation>organisation régionale</translation>
    </message>
    <message>
        <source>group of States</source>
        <translation>groupe d’États</translation>
    </message>
    <message>
        <source>technical body</source>
        <translation>organe technique</translation>
    </message>
    <message>
        <source>standards body</source>
        <translation>organisme de normalisation</translation>
    </message>
    <message>
        <source>private association</source>
        <translation>association privée</translation>
    </message>
    <message>
        <source>non-governmental organization</source>
        <translation>organisation non gouvernementale</translation>
    </message>
</context>
<context>
    <name>OrganisationWords</name>
    <message numerus="yes">
        <source>named %n time(s)</source>
        <translation>
            <numerusform>nommé %n fois</numerusform>
            <numerusform>nommé %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Named with %1</source>
        <translation>Nommé avec %1</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two names</comment>
        <translation> ou </translation>
    </message>
    <message>
        <source>Ambiguous: %1</source>
        <translation>Ambigu&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>OrganisationsPanel</name>
    <message>
        <source>Organisations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Filter organisations</source>
        <translation>Filtrer les organisations</translation>
    </message>
    <message>
        <source>No organisation is named here.</source>
        <translation>Aucune organisation n’est nommée ici.</translation>
    </message>
    <message>
        <source>Most often named first</source>
        <translation>Les plus souvent nommées d’abord</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>In the order of the text</source>
        <translation>Dans l’ordre du texte</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message numerus="yes">
        <source>With bookmarks, highlights and notes (%n)</source>
        <translation>
            <numerusform>Avec les signets, les surlignages et les notes (%n)</numerusform>
            <numerusform>Avec les signets, les surlignages et les notes (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Cover</source>
        <comment>the first page of a document</comment>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Cover note</source>
        <translation>Note liminaire</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Go to section %1</source>
        <translation>Aller à la section %1</translation>
    </message>
    <message>
        <source>Go to paragraph %1</source>
        <translation>Aller au paragraphe %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing is known of this place.</source>
        <translation>Rien n’est connu de cet endroit.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>section %1</source>
        <translation>section %1</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>intertitre</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>paragraph %1</source>
        <translation>paragraphe %1</translation>
    </message>
    <message>
        <source>unnumbered paragraph</source>
        <translation>paragraphe sans numéro</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>At the top of a printed page: %1 its number, %2 how many there are.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Signet</translation>
    </message>
    <message>
        <source>Not found in the text any more</source>
        <translation>Introuvables dans le texte</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>à confirmer</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Text of the report</source>
        <translation>Texte du rapport</translation>
    </message>
</context>
<context>
    <name>ReferenceWords</name>
    <message numerus="yes">
        <source>cited %n time(s)</source>
        <translation>
            <numerusform>cité %n fois</numerusform>
            <numerusform>cité %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter or Ctrl+click: %1</source>
        <translation>Entrée ou Ctrl+clic&#xa0;: %1</translation>
    </message>
    <message>
        <source>open it from the library</source>
        <translation>l’ouvrir depuis la bibliothèque</translation>
    </message>
    <message>
        <source>go to the place cited</source>
        <translation>aller au passage cité</translation>
    </message>
    <message>
        <source>show its address</source>
        <translation>montrer son adresse</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>résolution</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>décision</translation>
    </message>
    <message>
        <source>document cited by name</source>
        <translation>document cité par son nom</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>paragraph</source>
        <comment>what is cited</comment>
        <translation>paragraphe</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>adresse web</translation>
    </message>
</context>
<context>
    <name>ReferencesPanel</name>
    <message>
        <source>References</source>
        <translation>Renvois</translation>
    </message>
    <message>
        <source>Filter references</source>
        <translation>Filtrer les renvois</translation>
    </message>
    <message>
        <source>Nothing is cited here.</source>
        <translation>Rien n’est cité ici.</translation>
    </message>
    <message>
        <source>In the order of the text</source>
        <translation>Dans l’ordre du texte</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Par type</translation>
    </message>
    <message>
        <source>By symbol or name</source>
        <translation>Par cote ou par nom</translation>
    </message>
    <message>
        <source>Most often cited first</source>
        <translation>Les plus souvent cités d’abord</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Open what is cited</source>
        <translation>Ouvrir ce qui est cité</translation>
    </message>
</context>
<context>
    <name>RightSide</name>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Renvois</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>What is in the text</source>
        <translation>Ce que contient le texte</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search: words, “a phrase”, § 26</source>
        <translation>Rechercher&#xa0;: mots, «&#xa0;expression&#xa0;», §&#xa0;26</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Act on the selection</source>
        <translation>Agir sur la sélection</translation>
    </message>
    <message>
        <source>Highlight: %1</source>
        <translation>Surligner&#xa0;: %1</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copier avec la référence</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>There is no report %1 in the library.</source>
        <translation>La bibliothèque ne contient pas de rapport %1.</translation>
    </message>
    <message>
        <source>There is no paragraph or section %1 in %2.</source>
        <translation>Il n’y a ni paragraphe ni section %1 dans %2.</translation>
    </message>
    <message>
        <source>Nothing can be saved in the folder %1 (%2). You can read; your place will not be kept.</source>
        <translation>Rien ne peut être enregistré dans le dossier %1 (%2). Vous pouvez lire, mais votre place ne sera pas conservée.</translation>
    </message>
    <message>
        <source>The file %1 could not be written (%2). Choose another name or folder.</source>
        <translation>Le fichier %1 n’a pas pu être écrit (%2). Choisissez un autre nom ou un autre dossier.</translation>
    </message>
    <message>
        <source>Something went wrong: %1</source>
        <translation>Une erreur s’est produite&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 holds no text. Save it as plain text first.</source>
        <translation>%1 ne contient pas de texte. Enregistrez-le d’abord en texte brut.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 est vide.</translation>
    </message>
    <message>
        <source>%1 is not in UTF-8. Save it as UTF-8 first.</source>
        <translation>%1 n’est pas en UTF-8. Enregistrez-le d’abord en UTF-8.</translation>
    </message>
    <message>
        <source>%1 is too large to be a report.</source>
        <translation>%1 est trop grand pour être un rapport.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation>%1 ne peut être lu. Vérifiez vos droits sur ce fichier.</translation>
    </message>
    <message>
        <source>%1 is damaged. Remove it and add the report again.</source>
        <translation>%1 est endommagé. Supprimez-le et ajoutez de nouveau le rapport.</translation>
    </message>
    <message>
        <source>%1 was written by a newer WSIS Reader. Use that one.</source>
        <translation>%1 a été écrit par une version plus récente de WSIS Reader. Utilisez celle-ci.</translation>
    </message>
    <message>
        <source>%1 cannot be read as a report.</source>
        <translation>%1 ne peut être lu comme un rapport.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il n’y a pas de fichier %1.</translation>
    </message>
    <message>
        <source>This cannot be undone: the note is no longer as the change left it.</source>
        <translation>Impossible d’annuler&#xa0;: la note n’est plus telle que le changement l’avait laissée.</translation>
    </message>
    <message>
        <source>This note is no longer there.</source>
        <translation>Cette note n’existe plus.</translation>
    </message>
    <message>
        <source>%1 holds no notes. Choose a file that was exported as Web Annotations.</source>
        <translation>%1 ne contient pas de notes. Choisissez un fichier exporté sous forme d’annotations Web.</translation>
    </message>
    <message>
        <source>The notes in %1 cannot be read now (%2). Nothing was changed; try again.</source>
        <translation>Les notes de %1 ne peuvent pas être lues pour l’instant (%2). Rien n’a été modifié&#xa0;; réessayez.</translation>
    </message>
    <message>
        <source>The notes cannot be used: %1</source>
        <translation>Les notes ne peuvent pas servir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not saved: the disk of %1 is full. Make room, then try again.</source>
        <translation>Non enregistré&#xa0;: le disque de %1 est plein. Faites de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>Not saved: nothing can be written in %1. Change its permissions, then try again.</source>
        <translation>Non enregistré&#xa0;: rien ne peut être écrit dans %1. Changez ses permissions, puis réessayez.</translation>
    </message>
    <message>
        <source>Not saved: another program writes the notes in %1. Close it, then try again.</source>
        <translation>Non enregistré&#xa0;: un autre programme écrit les notes dans %1. Fermez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Not saved: the notes in %1 were written by a newer WSIS Reader. Use that one.</source>
        <translation>Non enregistré&#xa0;: les notes de %1 ont été écrites par un WSIS Reader plus récent. Utilisez celui-ci.</translation>
    </message>
    <message>
        <source>Not saved: the disk of %1 reports an error. Try again; if it stays, save elsewhere.</source>
        <translation>Non enregistré&#xa0;: le disque de %1 signale une erreur. Réessayez&#xa0;; si elle persiste, enregistrez ailleurs.</translation>
    </message>
    <message>
        <source>The search index cannot be kept in the folder %1 (%2). Searching works all the same.</source>
        <translation>L’index de recherche ne peut être conservé dans le dossier %1 (%2). La recherche fonctionne malgré tout.</translation>
    </message>
    <message>
        <source>The search index cannot be used. Close the window and open it again: it is made anew.</source>
        <translation>L’index de recherche est inutilisable. Fermez la fenêtre et rouvrez-la&#xa0;: il sera refait.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Contents and results</source>
        <translation>Sommaire et résultats</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>result %1 of %2</source>
        <translation>résultat %1 sur %2</translation>
    </message>
</context>
</TS>
