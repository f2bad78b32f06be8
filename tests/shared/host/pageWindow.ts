/** The page channel lives on a page's window, which Node has not. Import before the first page is joined. */
Object.assign(globalThis, { window: globalThis });
