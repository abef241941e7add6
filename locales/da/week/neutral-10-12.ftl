# The days of a week, 10 to 12. Order and conditions: content/letters/week/neutral.tera.
# A blank sheet names nobody and says nothing of a case; no word of neutral-words.txt, and no question of what happened.

title = Et papir
heading = Min uge
choose = Du må gerne tegne eller skrive. En dag må gerne være tom.
good = Det gode i min uge
hard = Det ville jeg gerne lave om
monday = Mandag
tuesday = Tirsdag
wednesday = Onsdag
thursday = Torsdag
friday = Fredag
saturday = Lørdag
sunday = Søndag
kept = Andre kan komme til at læse papiret.
