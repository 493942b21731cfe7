; The first page of the installer. Its toolkit has no Kazakh, so what is ours to say stands here in both languages;
; the builder inserts the macro where the pages begin.
!macro customWelcomePage
  !define MUI_WELCOMEPAGE_TITLE "Прокурор үстелі$\r$\nСтол прокурора"
  !define MUI_WELCOMEPAGE_TITLE_3LINES
  !define MUI_WELCOMEPAGE_TEXT "Бағдарлама тек сіз үшін орнатылады: әкімші құқығы да, интернет те керек емес. Бұрынғы деректер орнында қалады. Алдымен ашық тұрған «Прокурор үстелін» жабыңыз. Келесі беттер орыс тілінде: «Далее» — келесі, «Назад» — артқа, «Установить» — орнату, «Готово» — дайын, «Отмена» — бас тарту.$\r$\n$\r$\nПрограмма устанавливается только для вас: ни прав администратора, ни интернета не нужно. Прежние данные остаются на месте. Сначала закройте открытый «Стол прокурора»."
  !insertmacro MUI_PAGE_WELCOME
!macroend
