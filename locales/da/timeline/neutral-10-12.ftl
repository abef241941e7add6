# The page that may travel, 10 to 12. Order and conditions: content/letters/timeline/neutral.tera; the rest: neutral.ftl.

unknown = Er der noget, du ikke ved endnu? Der kan du tegne en sky.
