# The sheet on which an adviser writes how a talk ended. Order and conditions: content/letters/ending-sheet/adult.tera.
# What the adviser is asked stands in locales/da/staff.ftl, for the sheet and for the page it is typed into.

title = Ark til slutningen
heading = Sådan sluttede samtalen
whom = Samtalen med { $child-first }.
whom-when = Samtalen med { $child-first } { $meeting-date } klokken { $meeting-clock }.
stays = Arket er dit og bliver hos dig. Skriv det ind bagefter på siden »Skriv arket ind«.
shred = Er der ikke plads, så brug bagsiden. Makulér ikke arket, før du har set, at alt er skrevet ind.
