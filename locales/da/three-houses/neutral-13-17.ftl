# The three houses as a blank sheet, 13 to 17. Order and conditions: content/letters/three-houses/neutral-13-17.tera.
# A blank sheet names nobody and says nothing of a case; no word of neutral-words.txt, and no question of what happened.

title = Et papir
heading = Mit papir
choose = Skriv eller tegn det, du har lyst til. Et felt må gerne være tomt.
mine = Min overskrift:
good = Det, der er godt:
worry = Det, jeg går og tænker på:
dream = Det, jeg ønsker mig:
kept = Andre kan komme til at læse papiret.
