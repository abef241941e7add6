# The cover of a kit: the adviser's. What is made of it stands in content/src/kit.rs; the papers' names in staff.ftl.
# A cover is seen by others: it names nobody but the child, and says nothing of what is suspected.

title = Pakke til en samtale
heading = Pakke til samtalen
whom = Til samtalen med { $child }.
whom-when = Til samtalen med { $child } { $day } klokken { $clock }.
whom-nobody = Til samtalen.
yours = Forsiden, arket til slutningen og huskeordene er dine. Tag dem ud, før du lægger papirerne på bordet.
# Where a page for the bisidder is in it: it is handed over, and to nobody but the one whom the child chose.
yours-bisidder = Tag også siden til bisidderen ud, og giv den til den, barnet har valgt.
choose = Læs ikke det hele op på én gang. Vælg det, barnet har brug for.
part-inside = Det er med
part-kept = Det er ikke med
kept-none = Alt er med.
kept = { $name }: { $why }
kept-quiet = Grunden står ikke her, fordi andre kan se arket. Du kan læse den, når du forbereder samtalen i sagen.
kept-no-bisidder = Der er ingen bisidder på samtalen.
kept-too-wide = Et ord er bredere end papiret.
kept-no-way = Den er ikke udfyldt endnu.
# What the three houses are called from thirteen, as on the sheet.
my-paper = Mit papir
# What the feelings are called from thirteen: there is nothing to point at.
my-feelings = Sådan har jeg det lige nu
part-after = Bagefter
after-type = Skriv arket ind på siden »Skriv arket ind«.
after-words = Ark, som barnet selv har skrevet eller tegnet på, hører til i journalen. Læg dem der, og sig det til barnet.
after-shred = Makulér det, du ikke bruger.
made = Lavet { $day }. Ændrer svarene om sikkerhed sig, så lav pakken igen.
