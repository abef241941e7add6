# The opening card that may travel, 4 to 6. Order and conditions: content/letters/opening-card/neutral.tera; the rest: neutral.ftl.

choose = Hvad skal vi snakke om, når vi ses? Det må du gerne vælge.
# A child this young is not asked to ring: an adult reads it.
call = Til den voksne: Ring gerne til mig på { $adviser-phone }.
call-hours = Til den voksne: Ring gerne til mig på { $adviser-phone }, { $adviser-hours }.
