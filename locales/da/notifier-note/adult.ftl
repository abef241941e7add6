# For whoever notified. Order and conditions: content/letters/notifier-note/adult.tera. It names no child.
# 002:174, 003:185 and 004:446-459: what a professional may hear, and that they keep it to themselves. 003:1180: a citizen hears no more than
# that it was received.

title = Svar på en underretning
heading = Tak for din underretning
received = Vi modtog den { $notice-date }.
outcome = { $notice-outcome }
silence = Mere kan jeg ikke fortælle. Vi beder dig om ikke at fortælle videre, hvad der står her. Lad ikke papiret ligge fremme.
no-more = Tak, fordi du sagde det til os. Vi kan ikke fortælle, hvad der sker nu. Det er for at passe på barnet.
again = Ser eller hører du noget nyt, så skriv eller ring til os igen. Er et barn i fare lige nu, så ring 112.
call = Du kan ringe til mig på { $adviser-phone }.
call-hours = Du kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
greeting = Venlig hilsen { $adviser-full }
