# The sign of life that may travel, 13 to 17. Order and conditions: content/letters/waiting/neutral-13-17.tera.
# Only what may lie on any table: nothing of what is waited for, no day, no role, no word of neutral-words.txt.

title = Til { $child-first }
hello = Hej { $child-first }
me = Jeg sender dig en hilsen.
wish = Hav det godt. Du behøver ikke svare.
room = Plads til at skrive eller tegne:
all-children = BørneTelefonen er for alle under 18. Det er gratis at ringe, og nummeret er 116 111.
call = Du kan ringe til mig på { $adviser-phone }.
call-hours = Du kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
greeting = Hilsen { $adviser-first }
