# The days of a week, 7 to 9. Order and conditions: content/letters/week/neutral.tera.
# A blank sheet names nobody and says nothing of a case; no word of neutral-words.txt, and no question of what happened.

title = Et papir
heading = Min uge
choose = Du må gerne tegne eller skrive. En dag må gerne være tom.
good = Det er godt i min uge
hard = Det kunne være bedre i min uge
monday = Mandag
tuesday = Tirsdag
wednesday = Onsdag
thursday = Torsdag
friday = Fredag
saturday = Lørdag
sunday = Søndag
kept = Andre kan komme til at se dit papir.
