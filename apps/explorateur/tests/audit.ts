/**
 * What can be checked of accessibility without judgement; runs inside the page, so it holds everything it needs.
 * @returns one sentence per fault
 */
export const auditPage = (): string[] => {
  const faults: string[] = []
  const check = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault)
  }
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
  const shown = (element: HTMLElement) => element.checkVisibility() && !element.closest('[aria-hidden="true"]')
  const short = (element: HTMLElement) => element.outerHTML.slice(0, 120)

  check(document.documentElement.lang === 'fr', 'the page does not say that it is French')
  check(document.title !== '', 'the page has no title')
  for (const landmark of ['header', 'main', 'h1'])
    check(all(landmark).length === 1, `the page has ${all(landmark).length} ${landmark}`)

  const ids = all('[id]').map(({ id }) => id)
  for (const id of new Set(ids)) check(ids.indexOf(id) === ids.lastIndexOf(id), `two elements are called ${id}`)

  for (const field of all('input, select, textarea').filter(shown)) {
    const labels = (field as HTMLInputElement).labels?.length ?? 0
    const named = field.ariaLabel || field.hasAttribute('aria-labelledby') || field.hasAttribute('placeholder')
    check(labels > 0 || Boolean(named), `a field has no label: ${short(field)}`)
  }
  for (const button of all('button, a, [role="button"]').filter(shown))
    check(Boolean(button.ariaLabel || button.textContent?.trim()), `a button has no name: ${short(button)}`)
  for (const image of all('img')) check(image.hasAttribute('alt'), `an image has no text: ${short(image)}`)
  for (const element of all('[tabindex]')) check(element.tabIndex <= 0, `the order of Tab is forced: ${short(element)}`)

  // Contrast: every element that holds text of its own, over the first opaque ground behind it.
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const paint = (layers: readonly string[]): readonly number[] => {
    if (!canvas) return [0, 0, 0]
    canvas.clearRect(0, 0, 1, 1)
    for (const layer of layers) {
      canvas.fillStyle = layer
      canvas.fillRect(0, 0, 1, 1)
    }
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)]
  }
  const luminance = (rgb: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = rgb.map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const groundsOf = (element: HTMLElement | null): string[] =>
    element ? [...groundsOf(element.parentElement), getComputedStyle(element).backgroundColor] : ['white']
  const ownText = (element: HTMLElement) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
  for (const element of all('body *').filter((one) => ownText(one) && shown(one))) {
    if (element.closest('option, optgroup, noscript, style, .CodeMirror-measure')) continue
    const grounds = groundsOf(element)
    const [text, ground] = [paint([...grounds, getComputedStyle(element).color]), paint(grounds)].map(luminance)
    const [high = 1, low = 0] = [text ?? 0, ground ?? 0].sort((a, b) => b - a)
    const ratio = (high + 0.05) / (low + 0.05)
    check(ratio >= 4.5, `contrast ${ratio.toFixed(2)}: ${short(element)}`)
  }
  return [...new Set(faults)]
}
