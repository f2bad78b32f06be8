/** Heights as a browser gives them: jsdom lays nothing out, and a virtual list draws by what it measures. */
const LINE_PX = 24;
export const VIEW_PX = 480;

const pagesOf = (element: Element) => [...(element.closest(".ms-List-surface")?.children ?? [])] as HTMLElement[];
const heightOf = (page: HTMLElement) =>
  page.style.height ? parseFloat(page.style.height) : page.querySelectorAll("[data-place]").length * LINE_PX;
const scrolledOf = (element: Element) => element.closest(".sd-transcript-view")?.scrollTop ?? 0;

function rectOf(element: Element): DOMRect {
  const rect = (top: number, height: number) => ({ top, height, bottom: top + height, left: 0, right: 600, width: 600 }) as DOMRect;
  if (element.matches(".sd-transcript-view")) return rect(0, VIEW_PX);
  if (element.matches(".ms-List-surface"))
    return rect(
      -scrolledOf(element),
      ([...element.children] as HTMLElement[]).reduce((sum, page) => sum + heightOf(page), 0),
    );
  const page = element.closest<HTMLElement>(".ms-List-page");
  const line = element.closest("[data-place]");
  if (!page || !line) return rect(0, 0);
  const above = pagesOf(element)
    .slice(0, pagesOf(element).indexOf(page))
    .reduce((sum, one) => sum + heightOf(one), 0);
  return rect(above + [...page.querySelectorAll("[data-place]")].indexOf(line) * LINE_PX - scrolledOf(element), LINE_PX);
}

/** Lets virtual lists be measured until the test is over. */
export function drawLists(): void {
  const original = Object.getOwnPropertyDescriptor(Element.prototype, "clientHeight")!;
  const measure = jest.spyOn(Element.prototype, "getBoundingClientRect");
  beforeEach(() => {
    measure.mockImplementation(function (this: Element) {
      return rectOf(this);
    });
    Object.defineProperty(Element.prototype, "clientHeight", {
      configurable: true,
      get(this: HTMLElement) {
        return this.matches(".ms-List-page") ? heightOf(this) : 0;
      },
    });
  });
  afterEach(() => {
    measure.mockReset();
    Object.defineProperty(Element.prototype, "clientHeight", original);
  });
}
