# The days of a week, 4 to 6. Order and conditions: content/letters/week/neutral-4-6.tera.
# A blank sheet names nobody and says nothing of a case; no word of neutral-words.txt, and no question of what happened.

title = Et papir
heading = Min uge
choose = Du må gerne tegne. Du må også gerne lade være.
good = Det er godt
hard = Det kunne være bedre
monday = Mandag
tuesday = Tirsdag
wednesday = Onsdag
thursday = Torsdag
friday = Fredag
saturday = Lørdag
sunday = Søndag
kept = Måske er der flere, der ser papiret.
