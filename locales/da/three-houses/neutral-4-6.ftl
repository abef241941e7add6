# The three houses as a blank sheet, 4 to 6. Order and conditions: content/letters/three-houses/neutral.tera.
# A blank sheet names nobody and says nothing of a case; no word of neutral-words.txt, and no question of what happened.

title = Et papir
heading = Tre huse
heading-two = To huse
choose = Du må gerne tegne. Du må også gerne lade være.
mine = Mit papir hedder:
good = Det er godt:
worry = Det tænker jeg på:
dream = Sådan vil jeg gerne have det:
kept = Måske er der flere, der ser papiret.
