/** Both faces of Tinos as the shells serve them to the page that is printed. */
export const paperFonts = '/fonts/tinos';
