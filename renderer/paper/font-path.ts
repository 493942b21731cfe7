/** Where the shells serve the faces of papers, to the window and to the page that is printed. */
export const paperFonts = '/fonts';
