# The card of the adviser, 4 to 6. Order and conditions: content/letters/adviser-card/4-6.tera.

title = Hej
heading = Hej
me = Jeg hedder { $adviser-first }.
my-job = Mit job er at hjælpe børn.
about = { $adviser-about }
call = Du må gerne ringe til mig. En voksen kan hjælpe dig med at ringe. Mit nummer er { $adviser-phone }.
call-hours = Du må gerne ringe til mig. En voksen kan hjælpe dig med at ringe. Mit nummer er { $adviser-phone }. Til den voksne: Telefonen er åben { $adviser-hours }.
