# The card of the adviser, 13 to 17. Order and conditions: content/letters/adviser-card/13-17.tera.

title = Din rådgiver
heading = Din rådgiver
me = Jeg hedder { $adviser-first } og er din rådgiver.
my-job = Mit job er at hjælpe børn og unge, når noget er svært.
about = { $adviser-about }
call = Du kan ringe til mig på { $adviser-phone }.
call-hours = Du kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
