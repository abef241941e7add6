# The three houses as a blank sheet, 10 to 12. Order and conditions: content/letters/three-houses/neutral.tera.
# A blank sheet names nobody and says nothing of a case; no word of neutral-words.txt, and no question of what happened.

title = Et papir
heading = Tre huse
heading-two = To huse
choose = Du må gerne tegne eller skrive. Begynd med det hus, du vil. Et hus må gerne være tomt.
mine = Mit papir hedder:
good = Det, der er godt:
worry = Det, jeg går og tænker på:
dream = Det, jeg ønsker mig:
kept = Andre kan komme til at læse papiret.
