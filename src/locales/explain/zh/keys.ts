import type { ExplainMessages } from '../messages.js';

/** Keys and what they do, in Simplified Chinese. */
export const keys: ExplainMessages['keys'] = {
  tab: { name: 'Tab', does: '依次到图表、菜单和本说明' },
  'tab-past': { name: 'Tab', does: '依次到菜单和本说明；图表中没有可移动的内容' },
  cells: { name: '← → ↑ ↓', does: '在单元格之间移动' },
  'row-ends': { name: 'Home、End', does: '到本行的第一格和最后一格' },
  'grid-ends': { name: 'Ctrl + Home、Ctrl + End', does: '到图表的第一格和最后一格' },
  pages: { name: 'Page Up、Page Down', does: '上移或下移五行' },
  bars: { name: '← →', does: '在柱之间移动' },
  'lying-bars': { name: '↑ ↓', does: '在柱之间移动' },
  periods: { name: '← →', does: '在周期之间移动' },
  parts: { name: '↑ ↓', does: '在该周期的各项变动之间移动' },
  values: { name: '↑ ↓', does: '从取值到取值' },
  'sort-column': {
    name: '↑、Enter',
    does: '从第一行到列标题；在标题上：按该列排序、反转顺序、恢复原序',
  },
  rows: { name: '↑ ↓', does: '从行到行' },
  wordings: { name: '← →', does: '在同一原因的不同写法之间移动' },
  ages: { name: '← →', does: '在时长之间移动' },
  ends: { name: 'Home、End', does: '到第一个和最后一个' },
  'open-period': { name: 'Enter、空格', does: '在周期上：显示该周期的瀑布图' },
  'pick-periods': {
    name: 'Shift + ← →',
    does: '选取多个周期；再按 Enter 显示它们合并的瀑布图，Esc 取消选取',
  },
  choose: { name: 'Enter、空格', does: '选中当前项并显示其客户；再按一次取消选中' },
  escape: { name: 'Esc', does: '隐藏旁边的提示，并清除选中' },
  'table-tab': { name: 'Tab', does: '依次到表格及其表头、菜单和本说明' },
  'table-sort': { name: 'Enter、空格', does: '在表头上：按该列排序' },
  'table-scroll': { name: '← → ↑ ↓', does: '在表格上：滚动表格' },
};
